export { answerMcp } from './answer-mcp.ts';
export type { FileReader } from './contract/tool.ts';
export { createMcpServer } from './create-mcp-server.ts';
