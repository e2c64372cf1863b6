CREATE TABLE "company_accounts" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"issuer" text,
	"subject" text,
	"roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"groups" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"person" uuid,
	"rep" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"signed_in_at" timestamp with time zone,
	CONSTRAINT "company_accounts_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "company_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "company_codes" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	"account" uuid NOT NULL,
	"challenge" text NOT NULL,
	"refresh" text,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "company_codes_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
ALTER TABLE "company_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "company_sign_ins" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	"account" uuid NOT NULL,
	"refresh" text,
	"checked_at" timestamp with time zone NOT NULL,
	"claimed_until" timestamp with time zone,
	CONSTRAINT "company_sign_ins_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
ALTER TABLE "company_sign_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_settings" ADD COLUMN "group_roles" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "company_accounts" ADD CONSTRAINT "company_accounts_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_codes" ADD CONSTRAINT "company_codes_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_codes" ADD CONSTRAINT "company_codes_team_account_company_accounts_team_id_fk" FOREIGN KEY ("team","account") REFERENCES "public"."company_accounts"("team","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_sign_ins" ADD CONSTRAINT "company_sign_ins_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_sign_ins" ADD CONSTRAINT "company_sign_ins_team_account_company_accounts_team_id_fk" FOREIGN KEY ("team","account") REFERENCES "public"."company_accounts"("team","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "company_accounts_by_email" ON "company_accounts" USING btree ("team","email");--> statement-breakpoint
CREATE UNIQUE INDEX "company_accounts_by_subject" ON "company_accounts" USING btree ("team","issuer","subject") WHERE subject is not null;--> statement-breakpoint
CREATE INDEX "company_sign_ins_by_account" ON "company_sign_ins" USING btree ("team","account");--> statement-breakpoint
CREATE POLICY "own_team" ON "company_accounts" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "company_codes" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "company_sign_ins" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
ALTER TABLE "company_accounts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "company_codes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "company_sign_ins" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "company_accounts", "company_codes", "company_sign_ins" TO passback;
