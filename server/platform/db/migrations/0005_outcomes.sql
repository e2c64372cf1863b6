ALTER TABLE "events" ADD COLUMN "amount" double precision;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "deal" text;--> statement-breakpoint
CREATE INDEX "events_outcomes" ON "events" USING btree ("team","lead") WHERE act in ('meeting-held', 'opportunity', 'won', 'lost', 'no-decision');--> statement-breakpoint
CREATE INDEX "feedback_outcomes" ON "feedback" USING btree ("team","lead") WHERE kind = 'outcome';