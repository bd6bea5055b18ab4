extension WindowsScript {
  /// What the script does, for who reads it before running it.
  static let heading = [
    "",
    "Everything is looked at before anything is touched: each name must still be what solder saw,",
    "and a copy is compared with its original byte by byte (fc /b). Each link is made beside the old",
    "file and must open to the same bytes; then the old file steps aside under a name that ldconfig",
    "does not look at, and the link takes its place. If that fails, the old file is put back. It can be",
    "run again: what is done is left, and what an interrupted run left is put right.",
    "",
    "Run it as Administrator. Exit status: 0 all is as it should be; 1 something is not.",
  ]

  /// Where everything is, looked at first and then changed.
  static let beginning = lines(
    #"""

    setlocal enableextensions disabledelayedexpansion
    set "fc=%SystemRoot%\System32\fc.exe"
    set "findstr=%SystemRoot%\System32\findstr.exe"
    set "changes=0"
    if defined PROCESSOR_ARCHITEW6432 goto wrong_cmd
    set "phase=check"
    call :all
    if errorlevel 1 exit /b 1
    set "phase=change"
    call :all
    if errorlevel 1 exit /b 1
    if "%changes%"=="0" goto nothing
    echo Changed and verified: %changes%.
    exit /b 0

    :nothing
    echo Nothing to do: every name is as it should be.
    exit /b 0

    :wrong_cmd
    echo This is the 32-bit cmd, which sees other directories. Run the 64-bit one.
    exit /b 1

    :no_directory
    echo There is no directory "%dir%". Nothing more was changed.
    exit /b 1

    :all
    """#)

  /// The subroutines, which take everything from variables.
  static let functions = lines(
    #"""

    :step
    if "%phase%"=="change" goto change

    rem Whether the name is what it should be before or after; changes nothing but an interrupted move.
    :check
    if exist "%dir%\%name%" goto check_name
    if not exist "%dir%\%kept%" goto check_name
    rem A run was interrupted between the two renames: the old file goes back to its name.
    ren "%dir%\%kept%" "%name%"
    if errorlevel 1 goto stuck
    :check_name
    set "why=is not what solder looked at"
    if not exist "%dir%\%file%" goto stop
    call :is_new
    if not errorlevel 1 goto check_kept
    call :is_old
    if errorlevel 1 goto stop
    call :has_size
    if errorlevel 1 goto stop
    :check_kept
    if not exist "%dir%\%kept%" exit /b 0
    rem The script that takes back keeps what this one makes, and the other way round.
    set "look=%kept%"
    set "state=%old%"
    set "text=%old_text%"
    call :is
    if not errorlevel 1 exit /b 0
    set "state=%new%"
    set "text=%new_text%"
    call :is
    if errorlevel 1 goto in_the_way
    exit /b 0

    :change
    call :check
    if errorlevel 1 exit /b 1
    rem What check found there is a spare: its bytes are in the name or in the original. Under the
    rem name for what is made is nothing else, ever.
    if exist "%dir%\%kept%" del /f /q "%dir%\%kept%"
    if exist "%dir%\%made%" del /f /q "%dir%\%made%"
    set "look=%kept%"
    if exist "%dir%\%kept%" goto in_the_way
    set "look=%made%"
    if exist "%dir%\%made%" goto in_the_way
    call :is_new
    if not errorlevel 1 exit /b 0
    goto make_%new%

    :make_link
    set "why=cannot become a link: is this run as Administrator?"
    mklink "%dir%\%made%" "%new_text%" >nul
    if errorlevel 1 goto unmade
    goto made

    :make_copy
    set "why=cannot be copied"
    copy /b "%dir%\%file%" "%dir%\%made%" >nul
    if errorlevel 1 goto unmade

    :made
    set "look=%made%"
    set "state=%new%"
    set "text=%new_text%"
    call :is
    if errorlevel 1 goto unmade
    if "%opens%"=="no" goto make_absent
    call :same
    if errorlevel 1 goto unmade

    :make_absent
    if "%old%"=="absent" goto place
    set "why=cannot be renamed: is it in use?"
    ren "%dir%\%name%" "%kept%"
    if errorlevel 1 goto unmade
    if exist "%dir%\%name%" goto unmade
    rem What came out must be what was looked at, not what another program put there meanwhile.
    set "look=%kept%"
    set "state=%old%"
    set "text=%old_text%"
    call :is
    if errorlevel 1 goto back
    :place
    if "%new%"=="absent" goto placed
    ren "%dir%\%made%" "%name%"
    if errorlevel 1 goto back
    :placed
    call :is_new
    if errorlevel 1 goto back
    set /a changes+=1
    if exist "%dir%\%kept%" del /f /q "%dir%\%kept%"
    if exist "%dir%\%kept%" echo "%dir%\%kept%" could not be removed; run this again later.
    exit /b 0

    rem The change failed half way: what was there goes back to its name.
    :back
    if not exist "%dir%\%name%" goto back_kept
    rem Only what was made here goes away, not what another program put there meanwhile.
    set "look=%name%"
    set "state=%new%"
    set "text=%new_text%"
    call :is
    if errorlevel 1 goto stuck
    ren "%dir%\%name%" "%made%"
    if errorlevel 1 goto stuck
    :back_kept
    if "%old%"=="absent" goto back_done
    ren "%dir%\%kept%" "%name%"
    if errorlevel 1 goto stuck
    :back_done
    set "why=could not be changed; what was there is back"
    :unmade
    if exist "%dir%\%made%" del /f /q "%dir%\%made%"
    :stop
    echo "%dir%\%name%" %why%.
    :counted
    if "%changes%"=="0" echo Nothing was changed.
    if not "%changes%"=="0" echo Names changed before that, each of them wholly: %changes%.
    exit /b 1

    :in_the_way
    echo "%dir%\%look%" is in the way.
    goto counted

    :stuck
    echo "%dir%\%kept%" could not be given back its name. Do it by hand, as Administrator:
    echo   ren "%dir%\%kept%" "%name%"
    exit /b 1

    :is_new
    set "look=%name%"
    set "state=%new%"
    set "text=%new_text%"
    call :is
    if errorlevel 1 exit /b 1
    if "%opens%"=="no" exit /b 0
    goto same

    :is_old
    set "look=%name%"
    set "state=%old%"
    set "text=%old_text%"
    call :is
    if errorlevel 1 exit /b 1
    if not "%old%"=="link" exit /b 0
    if not "%bytes%"=="same" exit /b 0
    rem A link that opens must open to the same bytes afterwards; 2 says that it does not open.
    "%fc%" /b "%dir%\%name%" "%dir%\%file%" >nul 2>nul
    if errorlevel 2 exit /b 0
    if errorlevel 1 exit /b 1
    exit /b 0

    rem Whether %look% is what %state% and %text% say.
    :is
    goto is_%state%

    :is_absent
    if exist "%dir%\%look%" exit /b 1
    exit /b 0

    :is_copy
    dir /al "%dir%\%look%" >nul 2>nul
    if not errorlevel 1 exit /b 1

    rem Whether %look% opens to the bytes of %file%.
    :same
    "%fc%" /b "%dir%\%look%" "%dir%\%file%" >nul 2>nul
    if errorlevel 1 exit /b 1
    if not errorlevel 0 exit /b 1
    exit /b 0

    :is_link
    dir /al "%dir%\%look%" 2>nul | "%findstr%" /l /e /c:" %look% [%text%]" >nul
    if errorlevel 1 exit /b 1
    exit /b 0

    :has_size
    if "%size%"=="" exit /b 0
    for %%F in ("%dir%\%file%") do if "%%~zF"=="%size%" exit /b 0
    exit /b 1
    """#)

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
