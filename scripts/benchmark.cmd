@echo off
rem The command `benchmark` on Windows. Unlike scripts/benchmark it builds only when there is no jar: cmd.exe can
rem neither compare the times of many files nor lock. After a change of the sources run: mvnw.cmd -Dquick package
setlocal
set "ROOT=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

rem An older Java does not know this flag.
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
    echo benchmark: needs a JDK 17 or newer: install one or set JAVA_HOME 1>&2
    exit /b 4
)

if exist "%ROOT%\cli\target\benchfarm.jar" goto run
echo building benchfarm, once ... 1>&2
pushd "%ROOT%"
if not exist target mkdir target
call mvnw.cmd -q -B -Dquick -Dmaven.test.skip=true package >target\benchmark-build.log 2>&1
if errorlevel 1 (
    popd
    echo benchmark: the build failed; the whole log is in %ROOT%\target\benchmark-build.log 1>&2
    exit /b 4
)
popd

:run
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData -Xmx512m ^
    --enable-native-access=ALL-UNNAMED %BENCHMARK_JAVA_OPTS% ^
    -cp "%ROOT%\cli\target\benchfarm.jar;%ROOT%\cli\target\lib\*" io.github.benchfarm.command.Main %*
exit /b %ERRORLEVEL%
