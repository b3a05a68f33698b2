-- RedefineTables: what the list of datasets is ordered by and shows stands with the dataset, so that a page of it is one query
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Dataset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "latestVersion" INTEGER NOT NULL DEFAULT 0,
    "latestLayoutSha256" TEXT NOT NULL DEFAULT '',
    "seriesCount" INTEGER NOT NULL DEFAULT 0,
    "rowCount" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_Dataset" ("id", "createdAt", "name", "searchName", "uploadedAt", "latestVersion", "latestLayoutSha256", "seriesCount", "rowCount")
SELECT d."id", d."createdAt", d."name", d."searchName", COALESCE(v."createdAt", d."createdAt"), COALESCE(v."number", 0),
       COALESCE(v."layoutSha256", ''), COALESCE(v."seriesCount", 0), COALESCE(v."rowsRead", 0)
FROM "Dataset" d
LEFT JOIN "DatasetVersion" v ON v."datasetId" = d."id"
  AND v."number" = (SELECT MAX(w."number") FROM "DatasetVersion" w WHERE w."datasetId" = d."id");
DROP TABLE "Dataset";
ALTER TABLE "new_Dataset" RENAME TO "Dataset";
CREATE INDEX "Dataset_uploadedAt_idx" ON "Dataset"("uploadedAt");
CREATE INDEX "Dataset_latestLayoutSha256_uploadedAt_idx" ON "Dataset"("latestLayoutSha256", "uploadedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- Nobody looks for a layout among all versions any more.
DROP INDEX "DatasetVersion_layoutSha256_idx";
-- But for a file that is stored already.
CREATE INDEX "DatasetVersion_sourceSha256_createdAt_idx" ON "DatasetVersion"("sourceSha256", "createdAt");

-- Names to be searched hold none of the characters that LIKE takes for something else: each stands as one of its own.
UPDATE "Dataset" SET "searchName" = replace(replace(replace("searchName", '%', char(57344)), '_', char(57345)), '\', char(57346));
UPDATE "Run" SET "searchKeys" = replace(replace(replace("searchKeys", '%', char(57344)), '_', char(57345)), '\', char(57346))
WHERE instr("searchKeys", '%') OR instr("searchKeys", '_') OR instr("searchKeys", '\');

-- A list leaves out second trainings: without reading the rows, whose results are large.
DROP INDEX "Run_datasetId_createdAt_idx";
CREATE INDEX "Run_datasetId_verifiesId_createdAt_idx" ON "Run"("datasetId", "verifiesId", "createdAt");
CREATE INDEX "Run_status_verifiesId_createdAt_idx" ON "Run"("status", "verifiesId", "createdAt");
