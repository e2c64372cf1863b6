ALTER TABLE "feedback" ADD COLUMN "traits_then" jsonb;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "next_hint" double precision;--> statement-breakpoint
ALTER TABLE "definitions" ADD COLUMN "state" text DEFAULT 'adopted' NOT NULL;--> statement-breakpoint
ALTER TABLE "definitions" ADD COLUMN "signatures" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "definitions" ADD COLUMN "cursor" uuid;--> statement-breakpoint
ALTER TABLE "definitions" ADD COLUMN "done" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "definitions" ADD COLUMN "total" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "definitions" ADD COLUMN "adopted_at" timestamp with time zone;