# SPDX-License-Identifier: GPL-3.0-or-later
# Layers as build targets. A layer's include root holds links to its own rooms only, so a source can include a room
# (`#include "store/database.h"`) only if its target links the layer that owns it: a wrong include does not compile.

set(herald_domain_rooms domain sources achievements analytics alerts monitoring notify reports classify demo)
set(herald_service_rooms local net secrets store workers api)

# herald_layer(NAME FOLDER ROOM...): a static library whose include root shows FOLDER/ROOM as ROOM.
function(herald_layer name folder)
  add_library(${name} STATIC)
  set(root ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  foreach(room IN LISTS ARGN)
    file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${folder}/${room} ${root}/${room} SYMBOLIC)
  endforeach()
  target_include_directories(${name} PUBLIC ${root})
  target_link_libraries(${name} PRIVATE herald_options)
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
endfunction()
