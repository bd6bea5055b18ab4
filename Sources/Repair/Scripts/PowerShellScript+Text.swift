extension PowerShellScript {
  /// What the script does, for who reads it before running it.
  static let heading = lines(
    #"""
    #Requires -Version 5.1
    # Written by solder. Turns copies of libraries into the links that they should be.
    #
    # Everything is looked at before anything is touched: each name must still be what solder saw,
    # and a copy is compared with its original byte by byte (fc /b). Each link is made beside the old
    # file and must open to the same bytes; then the old file steps aside under a name that ldconfig
    # does not look at, and the link takes its place. If that fails, the old file is put back. It can be
    # run again: what is done is left, and what an interrupted run left is put right.
    #
    # Links are made by mklink of cmd: New-Item would store an absolute text.
    # Run it as Administrator: powershell -ExecutionPolicy Bypass -File FILE
    # Exit status: 0 all is as it should be; 1 something is not.
    """#)

  /// What is known before the changes.
  static let beginning = lines(
    #"""

    $ErrorActionPreference = 'Stop'
    Set-StrictMode -Version 2
    $system = [IO.Path]::Combine($env:SystemRoot, 'System32')
    $cmd = [IO.Path]::Combine($system, 'cmd.exe')
    $fc = [IO.Path]::Combine($system, 'fc.exe')
    """#)

  /// The functions, and what calls them.
  static let functions = lines(
    #"""

    # Whether anything has the path, be it a dead link.
    function Test-There([string] $path) {
      try { [void] [IO.File]::GetAttributes($path); return $true }
      catch [IO.FileNotFoundException] { return $false }
    }

    function Test-Link([string] $path) {
      ([IO.File]::GetAttributes($path) -band [IO.FileAttributes]::ReparsePoint) -ne 0
    }

    function Remove-Spare([string] $path) {
      if (-not (Test-There $path)) { return }
      # What is read-only can be removed by force only.
      [IO.File]::SetAttributes($path, [IO.FileAttributes]::Normal)
      [IO.File]::Delete($path)
    }

    # Whether two paths open to the same bytes.
    function Test-Same([string] $left, [string] $right) {
      & $cmd /d /s /c ('"' + $fc + '" /b "' + $left + '" "' + $right + '" >nul 2>nul') | Out-Null
      return $LASTEXITCODE -eq 0
    }

    function Test-State($change, [string] $path, [string] $state, [string] $text) {
      if ($state -eq 'absent') { return -not (Test-There $path) }
      if (-not (Test-There $path)) { return $false }
      if ($state -eq 'copy') {
        return -not (Test-Link $path) -and (Test-Same $path $change.FilePath)
      }
      if (-not (Test-Link $path)) { return $false }
      return [string]::Equals([string] @((Get-Item -LiteralPath $path -Force).Target)[0], $text,
        [StringComparison]::Ordinal)
    }

    function Test-New($change) {
      (Test-State $change $change.Path $change.New $change.NewText) -and
        (Test-Same $change.Path $change.FilePath)
    }

    function Test-Old($change) {
      if (-not (Test-State $change $change.Path $change.Old $change.OldText)) { return $false }
      if ($change.Old -ne 'link' -or -not $change.SameBytes) { return $true }
      try { [IO.File]::OpenRead($change.Path).Dispose() } catch { return $true }
      return Test-Same $change.Path $change.FilePath
    }

    # Looks only, but for an interrupted move, which it takes back.
    function Test-Change($change) {
      if (-not (Test-There $change.Path) -and (Test-There $change.KeptPath)) {
        [IO.File]::Move($change.KeptPath, $change.Path)
      }
      if (-not (Test-There $change.FilePath)) { throw "$($change.FilePath) is not there" }
      if (-not (Test-New $change)) {
        if (-not (Test-Old $change)) { throw "$($change.Path) is not what solder looked at" }
        if ($change.Size -ge 0 -and (Get-Item -LiteralPath $change.FilePath -Force).Length -ne $change.Size) {
          throw "$($change.FilePath) is not what solder looked at"
        }
      }
      if ((Test-There $change.KeptPath) -and
          -not (Test-State $change $change.KeptPath $change.Old $change.OldText)) {
        throw "$($change.KeptPath) is in the way"
      }
    }

    # Gives whether anything was changed.
    function Invoke-Change($change) {
      Test-Change $change
      # What was found there is a spare: its bytes are in the name or in the original. Under the name
      # for what is made is nothing else, ever.
      Remove-Spare $change.KeptPath
      Remove-Spare $change.MadePath
      if (Test-New $change) { return $false }
      & $cmd /d /s /c ('mklink "' + $change.MadePath + '" "' + $change.NewText + '" >nul') | Out-Null
      $aside = $false
      $placed = $false
      try {
        if ($LASTEXITCODE -ne 0 -or -not (Test-There $change.MadePath)) {
          throw "$($change.Path) cannot become a link: is this run as Administrator?"
        }
        if (-not (Test-State $change $change.MadePath $change.New $change.NewText) -or
            -not (Test-Same $change.MadePath $change.FilePath)) {
          throw "$($change.Path): the link would lead elsewhere"
        }
        if ($change.Old -ne 'absent') {
          [IO.File]::Move($change.Path, $change.KeptPath)
          $aside = $true
          # What came out must be what was looked at, not what another program put there meanwhile.
          if (-not (Test-State $change $change.KeptPath $change.Old $change.OldText)) {
            throw "$($change.Path) was changed meanwhile"
          }
        }
        [IO.File]::Move($change.MadePath, $change.Path)
        $placed = $true
        if (-not (Test-New $change)) { throw "$($change.Path): the link did not open" }
      } catch {
        # What was there goes back to its name, unless another program took it.
        if ($placed -and (Test-State $change $change.Path $change.New $change.NewText)) {
          [IO.File]::Move($change.Path, $change.MadePath)
        }
        if ($aside) { [IO.File]::Move($change.KeptPath, $change.Path) }
        Remove-Spare $change.MadePath
        throw
      }
      Remove-Spare $change.KeptPath
      return $true
    }

    $changed = 0
    try {
      foreach ($change in $changes) {
        if (-not [IO.Directory]::Exists($change.Directory)) { throw "$($change.Directory) is not there" }
        foreach ($part in 'Name', 'File', 'Kept', 'Made') {
          $path = if ($part -eq 'Name') { 'Path' } else { $part + 'Path' }
          $change[$path] = $change.Directory + '\' + $change[$part]
        }
        Test-Change $change
      }
      foreach ($change in $changes) {
        if (Invoke-Change $change) { $changed++ }
      }
    } catch {
      Write-Host "solder: $_"
      if ($changed -eq 0) { Write-Host 'solder: nothing was changed.' }
      else { Write-Host "solder: changed before that, each of them wholly: $changed" }
      exit 1
    }
    if ($changed -eq 0) { Write-Host 'Nothing to do: every name is as it should be.' }
    else { Write-Host "Changed and verified: $changed." }
    exit 0
    """#)

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
