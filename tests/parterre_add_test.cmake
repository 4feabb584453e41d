# Registers tests/<layer>/tst_subject.cpp as the executable tst_subject and as a test of the same name:
#
#   parterre_add_test(<layer>/tst_subject [ENGINES | SERVER] [SERIAL] [TIMEOUT seconds]
#                     [SOURCES file…] [LIBS target…] [ENVIRONMENT NAME=value…])
#
# The library of the layer, Qt Test, rapidcheck and tests/support are linked without being named. SOURCES are further
# files, relative to tests/. With ENGINES the test runs twice, as tst_subject.sqlite and tst_subject.postgresql, and
# finds the engine in PARTERRE_TEST_ENGINE (see support/testdatabase.h); with SERVER, for what only a server can do, it
# runs on PostgreSQL alone. SERIAL keeps other tests away while it runs, for measurements. `ctest -L <layer>` runs one
# layer.
#
# Every test starts with a home of its own, freshly emptied, in a half-hour time zone that is not UTC, without a screen
# and without anything that the caller's environment says about displays, styles or servers.

set(PARTERRE_TEST_POSTGRESQL ${CMAKE_BINARY_DIR}/tests/postgresql)

function(parterre_add_test subject)
    cmake_parse_arguments(PARSE_ARGV 1 arg "ENGINES;SERVER;SERIAL" "TIMEOUT" "SOURCES;LIBS;ENVIRONMENT")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "parterre_add_test(${subject}): \"${arg_UNPARSED_ARGUMENTS}\" is not understood")
    endif()
    string(REGEX REPLACE "\\.cpp$" "" subject ${subject})
    get_filename_component(layer ${subject} DIRECTORY)
    get_filename_component(name ${subject} NAME)

    list(TRANSFORM arg_SOURCES PREPEND ${PROJECT_SOURCE_DIR}/tests/)
    add_executable(${name} ${PROJECT_SOURCE_DIR}/tests/${subject}.cpp ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    # What is tested is the program as it is built for people; the tests' own code compiles in two thirds of the time
    # when nobody makes it fast.
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
    _parterre_layer_libraries(${layer} libraries)
    target_link_libraries(${name} PRIVATE
        ${arg_LIBS} ${libraries} Qt6::Test ${PARTERRE_RAPIDCHECK} parterre_build)
    # A further library may bring macros of its own, which the shared headers were not read with.
    if(NOT arg_LIBS)
        _parterre_test_headers(${layer} "${libraries}" headers)
        target_precompile_headers(${name} REUSE_FROM ${headers})
    endif()

    set(engines "")
    if(arg_ENGINES)
        set(engines sqlite postgresql)
    elseif(arg_SERVER)
        set(engines postgresql)
    endif()
    if(engines)
        foreach(engine IN LISTS engines)
            _parterre_register(${name} ${layer} ${name}.${engine})
            set_property(TEST ${name}.${engine} APPEND PROPERTY ENVIRONMENT PARTERRE_TEST_ENGINE=${engine})
            set_property(TEST ${name}.${engine} APPEND PROPERTY LABELS ${engine})
        endforeach()
        set_property(TEST ${name}.postgresql PROPERTY FIXTURES_REQUIRED postgresql)
    else()
        _parterre_register(${name} ${layer} ${name})
    endif()
endfunction()

# Nearly all that a test reads stands in the same few headers; they are read once for all tests of a layer, which link the
# same and are told the same folders.
function(_parterre_test_headers layer libraries result)
    set(name testheaders_${layer})
    if(NOT TARGET ${name})
        add_library(${name} OBJECT ${PROJECT_SOURCE_DIR}/tests/support/testheaders.cpp)
        target_link_libraries(${name} PRIVATE ${libraries} Qt6::Test parterre_build)
        target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
        target_precompile_headers(${name} PRIVATE ${PARTERRE_COMMON_HEADERS} <QSignalSpy> <QTest> <rapidcheck.h>)
        set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    endif()
    set(${result} ${name} PARENT_SCOPE)
endfunction()

# What a test of a layer links: the layer itself, and below the window whatever it takes to build it up.
function(_parterre_layer_libraries layer result)
    if(layer STREQUAL domain)
        set(libraries parterre_domain)
    elseif(layer STREQUAL storage)
        set(libraries parterre_testsupport parterre_storage Qt6::Sql)
    elseif(layer STREQUAL services)
        set(libraries parterre_testsupport parterre_services parterre_storage Qt6::Sql)
    elseif(layer STREQUAL simulation)
        set(libraries parterre_simulation)
    elseif(layer STREQUAL itemmodels)
        set(libraries parterre_testsupport parterre_itemmodels parterre_services parterre_storage)
    elseif(layer STREQUAL ui OR layer STREQUAL app)
        set(libraries parterre_testsupport parterre_ui parterre_services parterre_storage Qt6::Widgets)
    else()
        message(FATAL_ERROR "parterre_add_test: \"${layer}\" is not a layer")
    endif()
    set(${result} ${libraries} PARENT_SCOPE)
endfunction()

function(_parterre_register target layer test)
    set(home ${CMAKE_BINARY_DIR}/tests/homes/${test})
    add_test(NAME ${test} COMMAND ${PROJECT_SOURCE_DIR}/tests/support/in_own_home ${home} $<TARGET_FILE:${target}>)

    set(timeout 300)
    if(arg_TIMEOUT)
        set(timeout ${arg_TIMEOUT})
    endif()
    if(PARTERRE_SANITIZE)
        math(EXPR timeout "${timeout} * 4")
    endif()
    set_tests_properties(${test} PROPERTIES
        LABELS ${layer}
        TIMEOUT ${timeout}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=America/St_Johns;QT_LINUX_ACCESSIBILITY_ALWAYS_ON=0;HOME=${home};XDG_RUNTIME_DIR=${home}/runtime;XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;PARTERRE_TEST_POSTGRESQL=${PARTERRE_TEST_POSTGRESQL};UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1;TSAN_OPTIONS=halt_on_error=1"
        ENVIRONMENT_MODIFICATION "DISPLAY=unset:;WAYLAND_DISPLAY=unset:;DBUS_SESSION_BUS_ADDRESS=unset:;LANGUAGE=unset:;XDG_CURRENT_DESKTOP=unset:;QT_QPA_PLATFORMTHEME=unset:;QT_STYLE_OVERRIDE=unset:;QT_SCALE_FACTOR=unset:;QT_LOGGING_RULES=unset:;PGHOST=unset:;PGPORT=unset:;PGUSER=unset:;PGDATABASE=unset:;PGPASSWORD=unset:;PGSERVICE=unset:;PGOPTIONS=unset:;PARTERRE_NO_WINDOW=unset:")
    if(arg_ENVIRONMENT)
        set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT ${arg_ENVIRONMENT})
    endif()
    if(arg_SERIAL)
        set_property(TEST ${test} PROPERTY RUN_SERIAL ON)
    endif()
endfunction()
