@echo off
rem The command `benchmark` on Windows. Unlike bin/benchmark it makes no class-data archive: cmd.exe can neither tell
rem one Java from another without starting it nor rename safely while a second start is on its way.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

rem An older Java does not know this flag.
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
    echo benchmark: needs Java 17 or newer: install one or set JAVA_HOME 1>&2
    exit /b 4
)

"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData -Xmx512m ^
    --enable-native-access=ALL-UNNAMED %BENCHMARK_JAVA_OPTS% ^
    -cp "%~dp0..\lib\benchfarm.jar" io.github.benchfarm.command.Main %*
exit /b %ERRORLEVEL%
