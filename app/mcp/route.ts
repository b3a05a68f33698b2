import { answerMcp } from '#lib/mcp/index.ts';

export const dynamic = 'force-dynamic';

/** The Model Context Protocol over streamable HTTP. */
const answer = (request: Request): Promise<Response> => answerMcp(request);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
