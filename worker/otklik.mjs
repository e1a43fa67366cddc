#!/usr/bin/env node
// The command line for whoever runs a server: npx otklik help
import { runOnNode } from './run-on-node.mjs';

runOnNode('otklik.ts', process.argv.slice(2));
