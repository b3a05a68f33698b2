export { appendRows, readingOf } from './append-rows.ts';
export { storeUpload, tooLarge, type UploadRefusal } from './store-upload.ts';
