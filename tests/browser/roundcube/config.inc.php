<?php

// Roundcube as a service would run it, but on loopback and with its files in the tests' own folder.
$state = getenv('EVENHAND_MAIL_STATE');

$config = [];
$config['db_dsnw'] = "sqlite:///$state/db/roundcube.db?mode=0640";
$config['imap_host'] = '127.0.0.1:' . getenv('EVENHAND_MAIL_IMAP_PORT');
$config['smtp_host'] = '127.0.0.1:' . getenv('EVENHAND_MAIL_SMTP_PORT');
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['des_key'] = 'only-for-tests-24-chars!';
$config['log_dir'] = "$state/logs/";
$config['temp_dir'] = "$state/temp/";
$config['mail_domain'] = 'localhost';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_GB';
// Plain text to begin with; a test that wants HTML switches in the page, as a person would.
$config['htmleditor'] = 0;
// Saving drafts by itself would add requests that depend on how long a test takes, and questions about older ones.
$config['draft_autosave'] = 0;
$config['compose_save_localstorage'] = false;
$config['ip_check'] = false;
$config['session_lifetime'] = 600;
