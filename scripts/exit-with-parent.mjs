// Loaded before the web server: it must not serve on when the process that started it was killed.
process.on('disconnect', () => process.exit(1));
