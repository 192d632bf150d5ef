#!/usr/bin/env node
// Committed, because npm links a workspace's bin only if the file is there when it installs; dist is built later.
import '../dist/cli.js';
