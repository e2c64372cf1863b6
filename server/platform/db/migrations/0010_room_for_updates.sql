-- Room in each page for its rows to change: a lead's sums and days are written over and over, and a row that finds room
-- beside itself needs no new entry in the index (a batch of 500 events: half the time of these two, Nov 2026).
ALTER TABLE "sums" SET (fillfactor = 70);--> statement-breakpoint
ALTER TABLE "days" SET (fillfactor = 70);
