CREATE TABLE "console_links" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	"person" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "console_links_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
ALTER TABLE "console_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "console_people" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "console_people_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "console_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "console_sessions" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	"id" uuid NOT NULL,
	"person" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "console_sessions_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
ALTER TABLE "console_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "days" (
	"team" text NOT NULL,
	"lead" uuid NOT NULL,
	"version" integer NOT NULL,
	"group" text NOT NULL,
	"day" date NOT NULL,
	"sum" double precision NOT NULL,
	CONSTRAINT "days_team_lead_version_group_day_pk" PRIMARY KEY("team","lead","version","group","day")
);
--> statement-breakpoint
ALTER TABLE "days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events" (
	"team" text NOT NULL,
	"message_id" text NOT NULL,
	"lead" uuid,
	"user" text,
	"anonymous" text,
	"act" text,
	"content" text,
	"depth" integer,
	"digest" text,
	"name" text,
	"pending" jsonb,
	"minutes" integer,
	"import" uuid,
	"weak" boolean DEFAULT false NOT NULL,
	"source" uuid,
	"origin" uuid,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_team_message_id_pk" PRIMARY KEY("team","message_id")
);
--> statement-breakpoint
ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recounts" (
	"team" text NOT NULL,
	"lead" uuid NOT NULL,
	CONSTRAINT "recounts_team_lead_pk" PRIMARY KEY("team","lead")
);
--> statement-breakpoint
ALTER TABLE "recounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sums" (
	"team" text NOT NULL,
	"lead" uuid NOT NULL,
	"version" integer NOT NULL,
	"group" text NOT NULL,
	"rule" text NOT NULL,
	"content" text NOT NULL,
	"n" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"depth" integer,
	"sum" double precision NOT NULL,
	"sum_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sums_team_lead_version_group_rule_content_pk" PRIMARY KEY("team","lead","version","group","rule","content")
);
--> statement-breakpoint
ALTER TABLE "sums" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "changes" (
	"team" text NOT NULL,
	"seq" bigint NOT NULL,
	"rep" uuid,
	"body" jsonb NOT NULL,
	CONSTRAINT "changes_team_seq_pk" PRIMARY KEY("team","seq")
);
--> statement-breakpoint
ALTER TABLE "changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "confirmed_moves" (
	"team" text NOT NULL,
	"feedback" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "confirmed_moves_team_feedback_pk" PRIMARY KEY("team","feedback")
);
--> statement-breakpoint
ALTER TABLE "confirmed_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"lead" uuid,
	"rep" uuid NOT NULL,
	"origin" uuid,
	"body" jsonb NOT NULL,
	"score_then" integer,
	"traits_then" jsonb,
	"made_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"snooze_ended_at" timestamp with time zone,
	"effective_at" timestamp with time zone GENERATED ALWAYS AS (least(made_at, received_at)) STORED NOT NULL,
	"withdrawn" boolean GENERATED ALWAYS AS (coalesce((body->>'withdrawn')::boolean, false)) STORED NOT NULL,
	"stage" text GENERATED ALWAYS AS (body->>'stage') STORED,
	"disposition" text GENERATED ALWAYS AS (body->>'disposition') STORED,
	"snoozed_until" text GENERATED ALWAYS AS (body->>'snoozedUntil') STORED,
	CONSTRAINT "feedback_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "marks" (
	"team" text NOT NULL,
	"rep" uuid NOT NULL,
	"lead" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "marks_team_rep_lead_kind_pk" PRIMARY KEY("team","rep","lead","kind")
);
--> statement-breakpoint
ALTER TABLE "marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "replies" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"feedback" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"choices" jsonb,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "replies_team_feedback_kind_pk" PRIMARY KEY("team","feedback","kind")
);
--> statement-breakpoint
ALTER TABLE "replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_changes" (
	"team" text NOT NULL,
	"import" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"lead" uuid,
	"before" jsonb,
	"after" jsonb NOT NULL,
	CONSTRAINT "import_changes_team_import_kind_key_pk" PRIMARY KEY("team","import","kind","key")
);
--> statement-breakpoint
ALTER TABLE "import_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"head" text NOT NULL,
	"columns" jsonb NOT NULL,
	"answer" jsonb,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "imports_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "confirmed_names" (
	"team" text NOT NULL,
	"lead" uuid NOT NULL,
	"name_key" text NOT NULL,
	"name" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "confirmed_names_team_lead_name_key_pk" PRIMARY KEY("team","lead","name_key")
);
--> statement-breakpoint
ALTER TABLE "confirmed_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contents" (
	"team" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"campaign" text,
	"answers" jsonb,
	"is_public" boolean DEFAULT false NOT NULL,
	"url_key" text,
	"merged_into" text,
	"is_moving" boolean DEFAULT false NOT NULL,
	"reviewed_at" timestamp with time zone,
	"expired_at" timestamp with time zone,
	CONSTRAINT "contents_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "contents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "distinct_pairs" (
	"team" text NOT NULL,
	"one" uuid NOT NULL,
	"other" uuid NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "distinct_pairs_team_one_other_pk" PRIMARY KEY("team","one","other")
);
--> statement-breakpoint
ALTER TABLE "distinct_pairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identities" (
	"team" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"lead" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"origin" uuid,
	CONSTRAINT "identities_team_kind_value_pk" PRIMARY KEY("team","kind","value")
);
--> statement-breakpoint
ALTER TABLE "identities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lead_names" (
	"team" text NOT NULL,
	"key" text NOT NULL,
	"lead" uuid NOT NULL,
	CONSTRAINT "lead_names_team_key_lead_pk" PRIMARY KEY("team","key","lead")
);
--> statement-breakpoint
ALTER TABLE "lead_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leads" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"name_keys" text[] DEFAULT '{}' NOT NULL,
	"title" text,
	"company" text,
	"company_key" text DEFAULT '' NOT NULL,
	"left_company_key" text DEFAULT '' NOT NULL,
	"email" text,
	"industry" text,
	"employees" integer,
	"country" text,
	"do_not_contact" boolean DEFAULT false NOT NULL,
	"unsubscribed" boolean DEFAULT false NOT NULL,
	"stage" text DEFAULT 'before-contact' NOT NULL,
	"owner" uuid,
	"is_public" boolean DEFAULT false NOT NULL,
	"traits_at" timestamp with time zone NOT NULL,
	"score_hint" double precision DEFAULT 0 NOT NULL,
	"next_hint" double precision,
	"last_at" timestamp with time zone,
	"ready_at" timestamp with time zone,
	CONSTRAINT "leads_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "leads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "merges" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"kept" uuid NOT NULL,
	"gone" uuid NOT NULL,
	"resolved_to" uuid NOT NULL,
	"gone_row" jsonb NOT NULL,
	"kept_row" jsonb NOT NULL,
	"by" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "merges_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "links" (
	"team" text NOT NULL,
	"id" text NOT NULL,
	"lead" uuid,
	"origin" uuid,
	"content" text NOT NULL,
	"rep" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"opens" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "links_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasures" (
	"team" text NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"lead" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasures_team_kind_hash_pk" PRIMARY KEY("team","kind","hash")
);
--> statement-breakpoint
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deliveries" (
	"team" text NOT NULL,
	"target" uuid NOT NULL,
	"event" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_status" integer,
	"last_error" text,
	"last_attempt_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliveries_team_target_event_pk" PRIMARY KEY("team","target","event")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outgoing_events" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"feedback" uuid,
	"revision" integer,
	"body" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "outgoing_events_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "outgoing_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "targets" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret" text,
	"kinds" jsonb NOT NULL,
	"allows_http" boolean DEFAULT false NOT NULL,
	"is_on" boolean DEFAULT true NOT NULL,
	"off_reason" text,
	"off_at" timestamp with time zone,
	"paused_until" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "targets_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event_names" (
	"team" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"n" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp with time zone,
	"source" uuid,
	"act" text,
	"set_by" text,
	"set_at" timestamp with time zone,
	"is_pending" boolean DEFAULT false NOT NULL,
	CONSTRAINT "event_names_team_key_pk" PRIMARY KEY("team","key")
);
--> statement-breakpoint
ALTER TABLE "event_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "source_days" (
	"team" text NOT NULL,
	"source" uuid NOT NULL,
	"day" date NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"leads" integer DEFAULT 0 NOT NULL,
	"pieces" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "source_days_team_source_day_pk" PRIMARY KEY("team","source","day")
);
--> statement-breakpoint
ALTER TABLE "source_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sources" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"secret" text,
	"mapping" jsonb,
	"dates" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"limits" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_at" timestamp with time zone,
	"stored" bigint DEFAULT 0 NOT NULL,
	"repeated" bigint DEFAULT 0 NOT NULL,
	"rejected" bigint DEFAULT 0 NOT NULL,
	"uncounted" bigint DEFAULT 0 NOT NULL,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "sources_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "definitions" (
	"team" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'adopted' NOT NULL,
	"signatures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cursor" uuid,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"adopted_at" timestamp with time zone,
	CONSTRAINT "definitions_team_version_pk" PRIMARY KEY("team","version")
);
--> statement-breakpoint
ALTER TABLE "definitions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reps" (
	"team" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	CONSTRAINT "reps_team_id_pk" PRIMARY KEY("team","id")
);
--> statement-breakpoint
ALTER TABLE "reps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "team_settings" (
	"team" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"own_domains" jsonb NOT NULL,
	"picklists" jsonb NOT NULL,
	"definition" integer NOT NULL,
	"change_seq" bigint DEFAULT 0 NOT NULL,
	"retention" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"pruned_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "team_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	"scope" text NOT NULL,
	"rep" uuid,
	"source" uuid,
	"label" text NOT NULL,
	"scopes" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "tokens_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
ALTER TABLE "tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "console_links" ADD CONSTRAINT "console_links_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_links" ADD CONSTRAINT "console_links_team_person_console_people_team_id_fk" FOREIGN KEY ("team","person") REFERENCES "public"."console_people"("team","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_people" ADD CONSTRAINT "console_people_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_sessions" ADD CONSTRAINT "console_sessions_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "console_sessions" ADD CONSTRAINT "console_sessions_team_person_console_people_team_id_fk" FOREIGN KEY ("team","person") REFERENCES "public"."console_people"("team","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days" ADD CONSTRAINT "days_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days" ADD CONSTRAINT "days_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recounts" ADD CONSTRAINT "recounts_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recounts" ADD CONSTRAINT "recounts_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sums" ADD CONSTRAINT "sums_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sums" ADD CONSTRAINT "sums_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_moves" ADD CONSTRAINT "confirmed_moves_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_moves" ADD CONSTRAINT "confirmed_moves_team_feedback_feedback_team_id_fk" FOREIGN KEY ("team","feedback") REFERENCES "public"."feedback"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_team_feedback_feedback_team_id_fk" FOREIGN KEY ("team","feedback") REFERENCES "public"."feedback"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_team_import_imports_team_id_fk" FOREIGN KEY ("team","import") REFERENCES "public"."imports"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_names" ADD CONSTRAINT "confirmed_names_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_names" ADD CONSTRAINT "confirmed_names_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contents" ADD CONSTRAINT "contents_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_one_leads_team_id_fk" FOREIGN KEY ("team","one") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_pairs" ADD CONSTRAINT "distinct_pairs_team_other_leads_team_id_fk" FOREIGN KEY ("team","other") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_team_lead_leads_team_id_fk" FOREIGN KEY ("team","lead") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_names" ADD CONSTRAINT "lead_names_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_team_resolved_to_leads_team_id_fk" FOREIGN KEY ("team","resolved_to") REFERENCES "public"."leads"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_target_targets_team_id_fk" FOREIGN KEY ("team","target") REFERENCES "public"."targets"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_event_outgoing_events_team_id_fk" FOREIGN KEY ("team","event") REFERENCES "public"."outgoing_events"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_events" ADD CONSTRAINT "outgoing_events_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_events" ADD CONSTRAINT "outgoing_events_team_feedback_feedback_team_id_fk" FOREIGN KEY ("team","feedback") REFERENCES "public"."feedback"("team","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_names" ADD CONSTRAINT "event_names_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_days" ADD CONSTRAINT "source_days_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "definitions" ADD CONSTRAINT "definitions_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reps" ADD CONSTRAINT "reps_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_settings" ADD CONSTRAINT "team_settings_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "console_links_by_person" ON "console_links" USING btree ("team","person");--> statement-breakpoint
CREATE INDEX "console_sessions_by_person" ON "console_sessions" USING btree ("team","person");--> statement-breakpoint
CREATE INDEX "events_by_lead" ON "events" USING btree ("team","lead","at");--> statement-breakpoint
CREATE INDEX "events_by_content" ON "events" USING btree ("team","content");--> statement-breakpoint
CREATE INDEX "events_by_import" ON "events" USING btree ("team","import") WHERE import is not null;--> statement-breakpoint
CREATE INDEX "events_by_name" ON "events" USING btree ("team","name") WHERE name is not null;--> statement-breakpoint
CREATE INDEX "events_by_user" ON "events" USING btree ("team","user");--> statement-breakpoint
CREATE INDEX "events_by_anonymous" ON "events" USING btree ("team","anonymous");--> statement-breakpoint
CREATE INDEX "events_by_arrival" ON "events" USING btree ("team","received_at");--> statement-breakpoint
CREATE INDEX "visits_by_arrival" ON "events" USING btree ("team","received_at") WHERE lead is null;--> statement-breakpoint
CREATE INDEX "feedback_snoozed" ON "feedback" USING btree ("team","snoozed_until") WHERE snooze_ended_at is null and snoozed_until is not null;--> statement-breakpoint
CREATE INDEX "feedback_by_lead" ON "feedback" USING btree ("team","lead");--> statement-breakpoint
CREATE INDEX "feedback_by_rep" ON "feedback" USING btree ("team","rep");--> statement-breakpoint
CREATE INDEX "feedback_by_time" ON "feedback" USING btree ("team","effective_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "marks_by_lead" ON "marks" USING btree ("team","lead");--> statement-breakpoint
CREATE UNIQUE INDEX "replies_by_id" ON "replies" USING btree ("team","id");--> statement-breakpoint
CREATE INDEX "import_changes_by_lead" ON "import_changes" USING btree ("team","lead");--> statement-breakpoint
CREATE INDEX "imports_by_age" ON "imports" USING btree ("team","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contents_by_url" ON "contents" USING btree ("team","url_key");--> statement-breakpoint
CREATE INDEX "distinct_pairs_by_other" ON "distinct_pairs" USING btree ("team","other");--> statement-breakpoint
CREATE INDEX "identities_by_lead" ON "identities" USING btree ("team","lead");--> statement-breakpoint
CREATE INDEX "leads_by_name" ON "leads" USING btree ("team","name_key");--> statement-breakpoint
CREATE INDEX "leads_by_company" ON "leads" USING btree ("team","company_key","last_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "leads_by_score" ON "leads" USING btree ("team","score_hint" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "merges_by_gone" ON "merges" USING btree ("team","gone");--> statement-breakpoint
CREATE INDEX "merges_by_resolved_to" ON "merges" USING btree ("team","resolved_to");--> statement-breakpoint
CREATE INDEX "links_by_lead" ON "links" USING btree ("team","lead","content");--> statement-breakpoint
CREATE INDEX "erasures_by_lead" ON "erasures" USING btree ("team","lead");--> statement-breakpoint
CREATE INDEX "deliveries_by_age" ON "deliveries" USING btree ("team","target","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deliveries_by_event" ON "deliveries" USING btree ("team","event");--> statement-breakpoint
CREATE INDEX "deliveries_leased" ON "deliveries" USING btree ("team","target","leased_until") WHERE leased_until is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_events_by_feedback" ON "outgoing_events" USING btree ("team","feedback","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_by_id" ON "tokens" USING btree ("team","id");--> statement-breakpoint
CREATE POLICY "own_team" ON "console_links" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "console_people" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "console_sessions" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "days" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "events" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "recounts" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "sums" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "changes" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "confirmed_moves" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "feedback" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "marks" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "replies" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "import_changes" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "imports" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "confirmed_names" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "contents" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "distinct_pairs" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "identities" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "lead_names" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "leads" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "merges" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "links" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "erasures" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "deliveries" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "outgoing_events" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "targets" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "event_names" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "source_days" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "sources" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "definitions" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "reps" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "team_settings" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint
CREATE POLICY "own_team" ON "tokens" AS PERMISSIVE FOR ALL TO public USING (team = nullif(current_setting('app.team', true), ''));--> statement-breakpoint

-- Written by hand from here on: what Drizzle cannot express.

-- Each lead's sums and days are updated again and again. Free room in each page lets an updated row stay beside its old
-- version, so that no index entry changes (for a batch of 500 events, this halves the time that they take).
ALTER TABLE "sums" SET (fillfactor = 70);--> statement-breakpoint
ALTER TABLE "days" SET (fillfactor = 70);--> statement-breakpoint

-- Drizzle has no ON DELETE SET NULL for one column of a key.
ALTER TABLE "links" ADD CONSTRAINT "links_team_lead_fk" FOREIGN KEY ("team", "lead") REFERENCES "leads"("team", "id") ON DELETE SET NULL ("lead");--> statement-breakpoint

-- Row-level security holds for the tables' owner, too, and the endpoint works under a role that owns nothing.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'passback') THEN CREATE ROLE passback NOLOGIN; END IF;
END $$;--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_policies WHERE schemaname = 'public' AND policyname = 'own_team' LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO passback', name);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO passback;--> statement-breakpoint
GRANT SELECT, INSERT ON teams TO passback;--> statement-breakpoint

-- The job queue isn't divided by team: its jobs hold IDs only, and the worker runs every team's.
CREATE SCHEMA queue;--> statement-breakpoint
CREATE TABLE queue.jobs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  data jsonb NOT NULL,
  run_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0
);--> statement-breakpoint
CREATE INDEX jobs_by_time ON queue.jobs (run_at);--> statement-breakpoint
GRANT USAGE ON SCHEMA queue TO passback;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON queue.jobs TO passback;
