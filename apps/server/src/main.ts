process.stdout.write('The server is not part of this build yet.\n');
