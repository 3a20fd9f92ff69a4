# Read by up.sh and down.sh. Everything that runs keeps its files in one folder and listens on loopback only.
state=${EVENHAND_MAIL_STATE:-${TMPDIR:-/tmp}/evenhand-roundcube}
http_port=${EVENHAND_MAIL_HTTP_PORT:-18080}
imap_port=${EVENHAND_MAIL_IMAP_PORT:-10143}
smtp_port=${EVENHAND_MAIL_SMTP_PORT:-10025}
