# Makes OUTPUT, the C++ file that holds the page of the html format, from the files in SOURCE: copies them to BUILD, fetches
# their packages, and has bundle.mjs make one file of them. NPM and NODE are the programs. Where any of this cannot be done,
# OUTPUT holds the reason instead, and the build goes on without html.
include(${CMAKE_CURRENT_LIST_DIR}/npm_packages.cmake)

file(GLOB sources ${SOURCE}/*.*)
file(COPY ${sources} DESTINATION ${BUILD})
file(REMOVE ${BUILD}/chronology.html)

set(reason "")
if(NOT NPM OR NOT NODE)
  set(reason "node and npm were not there when it was built")
else()
  npm_packages(${SOURCE} ${BUILD} failure)
  if(failure)
    set(reason "the packages of its page could not be fetched when it was built")
  else()
    execute_process(COMMAND ${NODE} bundle.mjs chronology.html WORKING_DIRECTORY ${BUILD} COMMAND_ERROR_IS_FATAL ANY)
  endif()
endif()

set(FILES chronology.html)
if(reason)
  message(WARNING "The format html is left out: ${reason}. To try again, remove ${OUTPUT} and build.")
  file(WRITE ${BUILD}/missing "${reason}")
  set(FILES missing)
endif()
set(ROOT ${BUILD})
set(FUNCTION embedded_page)
set(HEADER export/embedded_page.h)
include(${CMAKE_CURRENT_LIST_DIR}/embed.cmake)
