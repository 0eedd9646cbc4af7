@echo off
rem The command `benchmark` on Windows. Unlike scripts/benchmark it builds only when there is no jar: cmd.exe can
rem neither compare the times of many files nor lock. After a change of the sources run: mvnw.cmd -Dquick package
setlocal
set "ROOT=%~dp0.."
if exist "%ROOT%\cli\target\dist\lib\benchfarm.jar" goto run
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
"%ROOT%\cli\target\dist\bin\benchmark.cmd" %*
