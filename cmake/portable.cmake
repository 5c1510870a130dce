# Installs, as the component `portable`, what the component `program` has and what that needs besides the C library: the libraries into
# lib/annals, and their licences, as Debian has them, into share/doc/annals/libraries. The program there is the one that looks for its
# libraries beside itself. Needs dpkg.
#
# A part of cmake_install.cmake: BUILD is the folder of the build, PROGRAM the program; DESTDIR and CMAKE_INSTALL_PREFIX are the
# installation's.
set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --component program --prefix ${CMAKE_INSTALL_PREFIX}
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${root}/bin/annals)  # which may look as new as the one that takes its place
file(INSTALL DESTINATION ${root}/bin TYPE EXECUTABLE FILES ${PROGRAM})
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${PROGRAM} RESOLVED_DEPENDENCIES_VAR libraries
  PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|dl|rt|pthread|resolv)\\.so")
foreach(library IN LISTS libraries)
  file(INSTALL DESTINATION ${root}/lib/annals TYPE SHARED_LIBRARY FOLLOW_SYMLINK_CHAIN FILES ${library})
  file(REAL_PATH ${library} file)
  execute_process(COMMAND dpkg-query --search ${file} OUTPUT_VARIABLE owner RESULT_VARIABLE status ERROR_QUIET)
  if(NOT status EQUAL 0)  # a package of before /lib became a link to /usr/lib
    string(REGEX REPLACE "^/usr" "" file ${file})
    execute_process(COMMAND dpkg-query --search ${file} OUTPUT_VARIABLE owner COMMAND_ERROR_IS_FATAL ANY)
  endif()
  string(REGEX MATCH "^[^:,]+" package "${owner}")
  file(INSTALL DESTINATION ${root}/share/doc/annals/libraries TYPE FILE FOLLOW_SYMLINK_CHAIN RENAME ${package}
    FILES /usr/share/doc/${package}/copyright)
endforeach()
