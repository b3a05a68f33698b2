import { defineConfig } from 'prisma/config';

/** Where Prisma's own commands find the schema, the migrations and the database. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: `file:${process.env.HINDCAST_DATA_DIR ?? 'data'}/hindcast.db` },
});
