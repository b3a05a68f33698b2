-- What people call a link, to tell it from others: for whom it was made.
ALTER TABLE "ShareLink" ADD COLUMN "label" TEXT;
