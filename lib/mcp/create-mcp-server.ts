import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { apiVersion } from '#lib/api/index.ts';
import { type HindcastClient, HindcastError } from '../../clients/typescript/index.ts';
import type { FileReader, Tool, ToolAnswer } from './contract/tool.ts';
import { datasetTools } from './tools/dataset-tools.ts';
import { judgementTools } from './tools/judgement-tools.ts';
import { runTools } from './tools/run-tools.ts';
import { tableTools } from './tools/table-tools.ts';

const tools: readonly Tool[] = [...tableTools, ...datasetTools, ...runTools, ...judgementTools];

/** Characters of an answer; what is beyond them is left out with a sentence. */
const answerLimit = 60_000;

/** A server of the Model Context Protocol whose tools ask the API.
 * @param readFile  null where no file of this machine may be read */
export function createMcpServer({
  client,
  readFile,
}: {
  readonly client: HindcastClient;
  readonly readFile: FileReader | null;
}): McpServer {
  const server = new McpServer(
    { name: 'hindcast', version: apiVersion },
    { capabilities: { tools: {} }, instructions },
  );
  for (const { name, title, description, input, changes, perform } of tools)
    server.registerTool(
      name,
      {
        ...{ title, description, inputSchema: input },
        annotations: {
          ...{ title, readOnlyHint: changes === 'nothing', destructiveHint: changes === 'ends' },
          ...{ idempotentHint: changes !== 'adds', openWorldHint: false },
        },
      },
      async (args, { mcpReq }) => {
        const progressToken = mcpReq._meta?.progressToken;
        const progress = async (share: number, message: string) => {
          if (progressToken === undefined) return;
          const params = { progressToken, progress: share, total: 1, message };
          await mcpReq.notify({ method: 'notifications/progress', params });
        };
        try {
          return write(await perform(args, { client, readFile, signal: mcpReq.signal, progress }));
        } catch (error) {
          if (!(error instanceof HindcastError)) throw error;
          return { isError: true, content: [{ type: 'text', text: sayProblem(error) }] };
        }
      },
    );
  return server;
}

const instructions =
  'Hindcast forecasts time series with recurrent networks and says whether they beat naive. Look at a table with inspect_table first. forecast_table answers at once but is not judged; for evidence use store_dataset, train, wait_for_run, explain_run and read_forecast. Pass on what explain_run says of the checks.';

function write({ sentences, data }: ToolAnswer): CallToolResult {
  const told = sentences.join('\n');
  const json = JSON.stringify(data);
  if (told.length + json.length <= answerLimit)
    return { content: [{ type: 'text', text: `${told}\n\n${json}` }], structuredContent: { ...data } };
  const cut = `${told}\n\nThe figures are left out: they have ${json.length.toLocaleString('en')} characters, more than the ${answerLimit.toLocaleString('en')} of an answer. Ask for less, such as one series or a shorter list, or use the API at /api/v1.`;
  return { content: [{ type: 'text', text: cut.slice(-answerLimit) }] };
}

/** The sentence of a problem, with its place where that is known. */
function sayProblem({ message, line, column }: HindcastError): string {
  if (line === undefined) return message;
  return `${message} (line ${line}${column === undefined ? '' : `, column ${column}`})`;
}
