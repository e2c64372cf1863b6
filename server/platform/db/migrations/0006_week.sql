ALTER TABLE "team_settings" ADD COLUMN "goal" integer;--> statement-breakpoint
ALTER TABLE "team_settings" ADD COLUMN "week_sent" date;