extension ShellScript {
  /// What the script does, for who reads it before running it.
  static let heading = [
    "# Written by solder: turns copies of libraries into the links that they should be.",
    "#",
    "# Everything is looked at before anything is touched: each name must still be what solder saw,",
    "# and a copy is compared with its original byte by byte. A link comes into place by a rename, so",
    "# every name opens at every moment. What is replaced is kept under a name that begins with",
    "# .solder-old until the link has been seen to open to the same bytes. It can be run again: what is",
    "# done is left, and what an interrupted run left behind is tidied up.",
    "#",
    "# Exit status: 0 all is as it should be; 1 something is not, and what was at hand is as it was.",
  ]

  /// The functions that look and change; `step` sets their variables.
  static let functions = #"""
    LC_ALL=C
    export LC_ALL
    nl='
    '
    changed=0
    directory=

    # A name as it may be shown.
    shown() {
      printf '%s' "$1" | tr -c '\040-\176' '?'
    }

    # Ends the script with a reason; the change at hand has been taken back.
    stop() {
      printf 'solder: %s in %s: %s\n' "$(shown "$name")" "$(shown "$directory")" "$1" >&2
      if [ "$changed" -eq 0 ]; then
        echo 'solder: nothing was changed.' >&2
      else
        printf 'solder: %s names were changed before that, each of them wholly.\n' "$changed" >&2
      fi
      exit 1
    }

    # enter TOP DIRECTORY: goes there, and never out of TOP.
    enter() {
      directory=$2 name=.
      cd -P "$2" || stop 'the directory cannot be entered'
      [ -z "$1" ] && return
      top=$(cd -P "$1" && pwd -P) || stop 'the root cannot be entered'
      case $(pwd -P)/ in
        "${top%/}"/*) ;;
        *) stop 'the directory is outside of the root' ;;
      esac
    }

    # step NUMBER NAME OLD OLD-VALUE NEW NEW-VALUE FILE SIZE same|other KEPT
    step() {
      name=$2 old=$3 old_value=$4 new=$5 new_value=$6 file=$7 size=$8 bytes=$9
      path=./$name made=./.solder-new-$1 kept=./${10}
      if [ "$phase" = check ]; then check; else change; fi
    }

    # Whether anything has the name, be it a dead link.
    is_there() {
      [ -e "$1" ] || [ -L "$1" ]
    }

    # is PATH STATE VALUE
    is() {
      case $2 in
        absent) ! is_there "$1" ;;
        copy) [ -f "$1" ] && [ ! -L "$1" ] && cmp -s "$1" "$file" ;;
        link) [ -L "$1" ] && [ "$(readlink "$1" && echo .)" = "$3$nl." ] ;;
        stub) [ -f "$1" ] && [ ! -L "$1" ] && printf '%b' "$3" | cmp -s - "$1" ;;
      esac
    }

    is_done() {
      is "$path" "$new" "$new_value" && cmp -s "$path" "$file"
    }

    check() {
      [ ! -d "$path" ] || stop 'it is a directory now'
      [ -f "$file" ] || stop "$(shown "$file") is not there"
      [ ! -d "$made" ] || stop "$made is in the way"
      if is_there "$kept" && ! is "$kept" "$old" "$old_value"; then
        stop "$(shown "$kept") is in the way"
      fi
      if is_done; then return; fi
      [ "$size" = - ] || [ "$(wc -c < "$file" | tr -d ' ')" = "$size" ] ||
        stop "$(shown "$file") is not what solder looked at"
      is "$path" "$old" "$old_value" || stop 'it is not what solder looked at'
      if [ "$bytes" = same ] && [ "$old" = link ] && [ -e "$path" ]; then
        cmp -s "$path" "$file" || stop 'it would open to other bytes'
      fi
    }

    change() {
      check
      # Left by a run that was interrupted: check has seen that what was kept is still elsewhere, and
      # under the name for what is made is nothing else, ever.
      rm -f "$made" "$made.copy" "$kept"
      if is_done; then return; fi
      case $new in
        link) ln -s -- "$new_value" "$made" ;;
        copy) ln "$file" "$made" ;;
      esac || stop 'the link cannot be made'
      cmp -s "$made" "$file" || give_up 'the link would lead elsewhere'
      case $old in
        copy | stub)
          if ! keep || ! cmp -s "$path" "$kept"; then give_up 'it cannot be kept'; fi
          ;;
      esac
      mv -f "$made" "$path" || give_up 'it cannot be replaced'
      if ! is_done; then
        put_back || stop "it could not be put back; it is kept as $(shown "$kept")"
        stop 'the link did not open; what was there is back'
      fi
      rm -f "$kept"
      changed=$((changed + 1))
    }

    # A further name for the old file, or where there are none a copy, which is never there by half.
    keep() {
      ln "$path" "$kept" 2> /dev/null && return
      rm -f "$kept"
      cp -p "$path" "$made.copy" && mv -f "$made.copy" "$kept"
    }

    give_up() {
      rm -f "$made" "$made.copy" "$kept"
      stop "$1"
    }

    put_back() {
      case $old in
        absent) rm -f "$path" ;;
        link) ln -s -- "$old_value" "$made" && mv -f "$made" "$path" ;;
        *) mv -f "$kept" "$path" ;;
      esac
    }

    """#

  /// Looks at everything, then changes.
  static let end = #"""
    phase=check
    each
    phase=change
    each
    if [ "$changed" -eq 0 ]; then
      echo 'Nothing to do: every name is as it should be.'
    else
      printf 'Changed and verified: %s. Where the loader searches here, run ldconfig now.\n' "$changed"
    fi
    """#
}
