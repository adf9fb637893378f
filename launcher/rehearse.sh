# The rehearsal after a build by Maven alone, so that the launcher's tests start MASP as people do.
set -eu

MASP_HOME=$(cd "$(dirname "$0")/.." && pwd -P)
. "$MASP_HOME/launcher/say.sh"
. "$MASP_HOME/launcher/java.sh"
. "$MASP_HOME/launcher/build.sh"

require_jdk
mkdir -p "$BUILD_DIR"
rm -f "$QUICK_START"
rehearse
