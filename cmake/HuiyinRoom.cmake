# SPDX-License-Identifier: Apache-2.0
# A room: one folder, one static library, one README. What it may use stands in tests/structure/rooms.txt, and a test
# holds its includes and its USES against that table.

# The headers that nearly every file includes, compiled once for all rooms.
add_library(huiyin_common_headers STATIC ${CMAKE_CURRENT_LIST_DIR}/common_headers.cpp)
target_link_libraries(huiyin_common_headers PUBLIC huiyin_options nlohmann_json::nlohmann_json)
target_precompile_headers(huiyin_common_headers PRIVATE <nlohmann/json.hpp> <string> <vector> <expected> <optional> <map>)

# huiyin_room(PATH SOURCES file... [USES room...] [PUBLIC library...] [LIBRARIES library...])
# PATH is that of the folder, such as shared/event; its target is huiyin_shared_event. PUBLIC libraries are named in
# headers, LIBRARIES in sources only.
function(huiyin_room path)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PUBLIC;LIBRARIES" ${ARGN})
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
