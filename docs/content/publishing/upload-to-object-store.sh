#!/bin/sh
# Sends a built site to an object store, such as Amazon S3 or any that speaks its language, with rclone.
#   apt install rclone
#   rclone config                                    once: gives the store a name, such as "store"
#   sh upload-to-object-store.sh _site store:bucket
# Pages come last and old files go at the very end, so that a reader never meets a page whose styles are not there yet.
set -eu
site=$1
to=$2
test -f "$site/index.html" || { echo "There is no built site in $site: run 'lantern build'." >&2; exit 1; }

# The hash in the address of styles and scripts changes with them, so a browser may keep them for ever.
hashed='{{.*[.-][0-9a-f]{8,64}\.(css|js)}}'
for_ever='Cache-Control: public, max-age=31536000, immutable'
ask='Cache-Control: no-cache'
rclone copy "$site" "$to" --checksum --include "$hashed" --header-upload "$for_ever"
rclone copy "$site" "$to" --checksum --exclude "$hashed" --exclude '*.html' --exclude .lantern-manifest --header-upload "$ask"
rclone copy "$site" "$to" --checksum --include '*.html' --header-upload "$ask"
rclone sync "$site" "$to" --checksum --exclude .lantern-manifest --header-upload "$ask"
