/** What of Swagger UI is used here; the package has no types of its own. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export default function SwaggerUI(options: {
    readonly domNode: HTMLElement;
    readonly spec: unknown;
    readonly docExpansion: 'none' | 'list' | 'full';
    readonly defaultModelsExpandDepth: number;
    readonly deepLinking: boolean;
    readonly validatorUrl: string | null;
    readonly withCredentials: boolean;
  }): unknown;
}
