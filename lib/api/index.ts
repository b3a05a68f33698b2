export { answerRequest } from './answer/answer-request.ts';
export { readRunDocument, readRunNotebook } from './exports/run-document.ts';
export { openApiDocument } from './openapi/openapi-document.ts';
