process.stdout.write('The commands are not part of this build yet.\n');
