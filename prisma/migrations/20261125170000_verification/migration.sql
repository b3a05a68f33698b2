-- AlterTable
ALTER TABLE "Run" ADD COLUMN "verifiesId" TEXT REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Run_verifiesId_createdAt_idx" ON "Run"("verifiesId", "createdAt");
