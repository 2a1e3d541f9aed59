# SPDX-License-Identifier: Apache-2.0
# A room: one folder, one static library, one README. What it may use stands in tests/structure/rooms.txt, and a test
# holds its includes and its USES against that table.

# The headers that nearly every file includes, compiled once for all rooms.
add_library(huiyin_common_headers STATIC ${CMAKE_CURRENT_LIST_DIR}/common_headers.cpp)
target_link_libraries(huiyin_common_headers PUBLIC huiyin_options nlohmann_json::nlohmann_json)
target_precompile_headers(huiyin_common_headers PRIVATE <nlohmann/json.hpp> <string> <vector> <expected> <optional> <map>)

# The sources of a room are compiled a few together, because most of a source's time goes to its headers: a build from
# nothing takes a third less. OFF compiles each alone, for work on one file.
option(HUIYIN_TOGETHER "Compile the sources of a room together" ON)

# huiyin_room(PATH SOURCES file... [USES room...] [PUBLIC library...] [LIBRARIES library...] [ALONE file...])
# PATH is that of the folder, such as shared/event; its target is huiyin_shared_event. PUBLIC libraries are named in
# headers, LIBRARIES in sources only. ALONE names sources whose local names another source of the room has, too.
function(huiyin_room path)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PUBLIC;LIBRARIES;ALONE" ${ARGN})
  string(REPLACE "/" "_" target "huiyin/${path}")
  add_library(${target} STATIC ${ROOM_SOURCES})
  set(used "")
  foreach(room ${ROOM_USES})
    string(REPLACE "/" "_" room "huiyin/${room}")
    list(APPEND used ${room})
  endforeach()
  target_link_libraries(${target} PUBLIC huiyin_options nlohmann_json::nlohmann_json ${used} ${ROOM_PUBLIC}
                        PRIVATE ${ROOM_LIBRARIES})
  target_precompile_headers(${target} REUSE_FROM huiyin_common_headers)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${HUIYIN_TOGETHER} UNITY_BUILD_BATCH_SIZE 6)
  if(ROOM_ALONE)
    set_source_files_properties(${ROOM_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# huiyin_together(TARGET GROUPS [ALONE file...]): compiles the sources of a program of tests in so many groups. A source's
# group follows from its name, so that a new one joins one group and moves no other. ALONE as for a room.
function(huiyin_together target groups)
  cmake_parse_arguments(TOGETHER "" "" "ALONE" ${ARGN})
  if(NOT HUIYIN_TOGETHER)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME)
    if(name MATCHES "[.]cpp$" AND NOT name IN_LIST TOGETHER_ALONE)
      string(MD5 hash ${name})
      string(SUBSTRING ${hash} 0 2 hash)
      math(EXPR group "0x${hash} % ${groups}")
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
    endif()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# huiyin_rooms(TARGET PATH room...): adds the rooms of a folder; whoever links TARGET links them all.
function(huiyin_rooms target path)
  add_library(${target} INTERFACE)
  foreach(room ${ARGN})
    add_subdirectory(${room})
    string(REPLACE "/" "_" name "huiyin/${path}/${room}")
    target_link_libraries(${target} INTERFACE ${name})
  endforeach()
endfunction()
