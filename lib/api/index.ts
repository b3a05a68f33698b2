export { answerRequest } from './answer/answer-request.ts';
export { openApiDocument } from './openapi/openapi-document.ts';
