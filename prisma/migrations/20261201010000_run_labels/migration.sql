-- A name, a note and tags that people give a run.
ALTER TABLE "Run" ADD COLUMN "name" TEXT;
ALTER TABLE "Run" ADD COLUMN "note" TEXT;
ALTER TABLE "Run" ADD COLUMN "tags" JSONB;
-- Name and tags as they are searched: without regard to case, as lib/db/search-text.ts writes them.
ALTER TABLE "Run" ADD COLUMN "searchLabel" TEXT NOT NULL DEFAULT '';
