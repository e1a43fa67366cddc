// Starts the server: npm start, or a supervisor.
import { runOnNode } from './run-on-node.mjs';

runOnNode('node.ts');
