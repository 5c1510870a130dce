# npm_packages(SOURCE BUILD FAILURE): brings the packages that SOURCE/package-lock.json names, by versions and hashes, to
# BUILD/node_modules, unless they are there. Sets FAILURE to the reason where it cannot. NPM is the program.
#
# As a script: cmake -DNPM=… -DSOURCE=… -DBUILD=… -P npm_packages.cmake
function(npm_packages source build failure)
  file(SHA256 ${source}/package-lock.json wanted)
  set(fetched "")
  if(EXISTS ${build}/fetched)
    file(READ ${build}/fetched fetched)
  endif()
  if(fetched STREQUAL wanted)
    return()
  endif()
  file(COPY ${source}/package.json ${source}/package-lock.json ${source}/.npmrc DESTINATION ${build})
  execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000
    WORKING_DIRECTORY ${build} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(status EQUAL 0)
    file(WRITE ${build}/fetched ${wanted})
  else()
    message(STATUS "${said}")
    set(${failure} "npm ci failed" PARENT_SCOPE)
  endif()
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  npm_packages(${SOURCE} ${BUILD} failure)
  if(failure)
    message(FATAL_ERROR "${failure}")
  endif()
endif()
