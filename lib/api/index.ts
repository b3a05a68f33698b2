export { answerRequest } from './answer/answer-request.ts';
export { readRunDocument } from './exports/run-document.ts';
export { openApiDocument } from './openapi/openapi-document.ts';
