-- Keys of programs. Of the key itself only its sha256 is stored.
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "scopes" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME
);
-- A key is looked up by its hash.
CREATE UNIQUE INDEX "ApiToken_tokenSha256_key" ON "ApiToken"("tokenSha256");
-- Answers that are given again to a request that is sent again with the same Idempotency-Key.
CREATE TABLE "KeptAnswer" (
    "client" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "requestSha256" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("client", "key")
);
-- Old ones are deleted by their age.
CREATE INDEX "KeptAnswer_createdAt_idx" ON "KeptAnswer"("createdAt");
