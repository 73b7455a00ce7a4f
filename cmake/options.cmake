# SPDX-License-Identifier: GPL-3.0-or-later
# What every target is compiled with; link herald_options PRIVATE.
# Designated initialisers leave members to their defaults on purpose, which -Wextra would call missing.
add_library(herald_options INTERFACE)
target_compile_options(herald_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wno-missing-field-initializers
  $<$<BOOL:${HERALD_WERROR}>:-Werror>)
target_compile_definitions(herald_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(HERALD_SANITIZE)
  target_compile_options(herald_options INTERFACE -fsanitize=${HERALD_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(herald_options INTERFACE -fsanitize=${HERALD_SANITIZE})
endif()

find_program(HERALD_LLD ld.lld)
if(HERALD_LLD)
  target_link_options(herald_options INTERFACE -fuse-ld=lld)
endif()
