ALTER TABLE "console_links" RENAME TO "sign_in_links";--> statement-breakpoint
ALTER TABLE "sign_in_links" RENAME CONSTRAINT "console_links_team_hash_pk" TO "sign_in_links_team_hash_pk";--> statement-breakpoint
ALTER TABLE "sign_in_links" RENAME CONSTRAINT "console_links_team_teams_id_fk" TO "sign_in_links_team_teams_id_fk";--> statement-breakpoint
ALTER TABLE "sign_in_links" RENAME CONSTRAINT "console_links_team_person_console_people_team_id_fk" TO "sign_in_links_team_person_console_people_team_id_fk";--> statement-breakpoint
ALTER INDEX "console_links_by_person" RENAME TO "sign_in_links_by_person";--> statement-breakpoint
ALTER TABLE "days" RENAME TO "engagement_days";--> statement-breakpoint
ALTER TABLE "engagement_days" RENAME CONSTRAINT "days_team_lead_version_group_day_pk" TO "engagement_days_team_lead_version_group_day_pk";--> statement-breakpoint
ALTER TABLE "engagement_days" RENAME CONSTRAINT "days_team_teams_id_fk" TO "engagement_days_team_teams_id_fk";--> statement-breakpoint
ALTER TABLE "engagement_days" RENAME CONSTRAINT "days_team_lead_leads_team_id_fk" TO "engagement_days_team_lead_leads_team_id_fk";--> statement-breakpoint
ALTER TABLE "events" RENAME COLUMN "origin" TO "merged_from";--> statement-breakpoint
ALTER TABLE "recounts" RENAME TO "pending_replays";--> statement-breakpoint
ALTER TABLE "pending_replays" RENAME CONSTRAINT "recounts_team_lead_pk" TO "pending_replays_team_lead_pk";--> statement-breakpoint
ALTER TABLE "pending_replays" RENAME CONSTRAINT "recounts_team_teams_id_fk" TO "pending_replays_team_teams_id_fk";--> statement-breakpoint
ALTER TABLE "pending_replays" RENAME CONSTRAINT "recounts_team_lead_leads_team_id_fk" TO "pending_replays_team_lead_leads_team_id_fk";--> statement-breakpoint
ALTER TABLE "sums" RENAME TO "engagement_sums";--> statement-breakpoint
ALTER TABLE "engagement_sums" RENAME CONSTRAINT "sums_team_lead_version_group_rule_content_pk" TO "engagement_sums_team_lead_version_group_rule_content_pk";--> statement-breakpoint
ALTER TABLE "engagement_sums" RENAME CONSTRAINT "sums_team_teams_id_fk" TO "engagement_sums_team_teams_id_fk";--> statement-breakpoint
ALTER TABLE "engagement_sums" RENAME CONSTRAINT "sums_team_lead_leads_team_id_fk" TO "engagement_sums_team_lead_leads_team_id_fk";--> statement-breakpoint
ALTER TABLE "feedback" RENAME COLUMN "origin" TO "merged_from";--> statement-breakpoint
ALTER TABLE "feedback" RENAME COLUMN "made_at" TO "created_at";--> statement-breakpoint
ALTER TABLE "imports" RENAME COLUMN "head" TO "header";--> statement-breakpoint
ALTER TABLE "imports" RENAME COLUMN "answer" TO "response";--> statement-breakpoint
ALTER TABLE "contents" RENAME COLUMN "is_moving" TO "is_merging";--> statement-breakpoint
ALTER TABLE "distinct_pairs" RENAME COLUMN "one" TO "lead";--> statement-breakpoint
ALTER TABLE "distinct_pairs" RENAME COLUMN "other" TO "other_lead";--> statement-breakpoint
ALTER TABLE "distinct_pairs" RENAME CONSTRAINT "distinct_pairs_team_one_other_pk" TO "distinct_pairs_team_lead_other_lead_pk";--> statement-breakpoint
ALTER TABLE "distinct_pairs" RENAME CONSTRAINT "distinct_pairs_team_one_leads_team_id_fk" TO "distinct_pairs_team_lead_leads_team_id_fk";--> statement-breakpoint
ALTER TABLE "distinct_pairs" RENAME CONSTRAINT "distinct_pairs_team_other_leads_team_id_fk" TO "distinct_pairs_team_other_lead_leads_team_id_fk";--> statement-breakpoint
ALTER TABLE "identities" RENAME COLUMN "origin" TO "merged_from";--> statement-breakpoint
ALTER TABLE "leads" RENAME COLUMN "next_hint" TO "next_score_hint";--> statement-breakpoint
ALTER TABLE "leads" RENAME COLUMN "last_at" TO "last_engaged_at";--> statement-breakpoint
ALTER TABLE "leads" RENAME COLUMN "ready_at" TO "threshold_reached_at";--> statement-breakpoint
ALTER TABLE "leads" RENAME COLUMN "asked_at" TO "contact_requested_at";--> statement-breakpoint
ALTER TABLE "merges" RENAME COLUMN "gone" TO "merged";--> statement-breakpoint
ALTER TABLE "merges" RENAME COLUMN "gone_row" TO "merged_row";--> statement-breakpoint
ALTER INDEX "merges_by_gone" RENAME TO "merges_by_merged";--> statement-breakpoint
ALTER TABLE "links" RENAME TO "tracked_links";--> statement-breakpoint
ALTER TABLE "tracked_links" RENAME COLUMN "origin" TO "merged_from";--> statement-breakpoint
ALTER TABLE "tracked_links" RENAME CONSTRAINT "links_team_id_pk" TO "tracked_links_team_id_pk";--> statement-breakpoint
ALTER TABLE "tracked_links" RENAME CONSTRAINT "links_team_teams_id_fk" TO "tracked_links_team_teams_id_fk";--> statement-breakpoint
ALTER TABLE "tracked_links" RENAME CONSTRAINT "links_team_lead_fk" TO "tracked_links_team_lead_fk";--> statement-breakpoint
ALTER INDEX "links_by_lead" RENAME TO "tracked_links_by_lead";--> statement-breakpoint
ALTER TABLE "targets" RENAME COLUMN "is_on" TO "is_enabled";--> statement-breakpoint
ALTER TABLE "targets" RENAME COLUMN "off_reason" TO "disabled_reason";--> statement-breakpoint
ALTER TABLE "targets" RENAME COLUMN "off_at" TO "disabled_at";--> statement-breakpoint
ALTER TABLE "event_names" RENAME COLUMN "is_pending" TO "needs_replay";--> statement-breakpoint
ALTER TABLE "source_days" RENAME COLUMN "pieces" TO "contents";--> statement-breakpoint
ALTER TABLE "sources" RENAME COLUMN "last_at" TO "last_event_at";--> statement-breakpoint
ALTER TABLE "sources" RENAME COLUMN "faults" TO "issues";--> statement-breakpoint
ALTER TABLE "tokens" RENAME COLUMN "scope" TO "kind";--> statement-breakpoint

-- Saved rows of merged leads have the old names as keys.
ALTER TABLE "merges" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "merges" SET
  "merged_row" = "merged_row" - '{nextHint,lastAt,readyAt,askedAt}'::text[] || jsonb_build_object('nextScoreHint', "merged_row"->'nextHint', 'lastEngagedAt', "merged_row"->'lastAt', 'thresholdReachedAt', "merged_row"->'readyAt', 'contactRequestedAt', "merged_row"->'askedAt'),
  "kept_row" = "kept_row" - '{nextHint,lastAt,readyAt,askedAt}'::text[] || jsonb_build_object('nextScoreHint', "kept_row"->'nextHint', 'lastEngagedAt', "kept_row"->'lastAt', 'thresholdReachedAt', "kept_row"->'readyAt', 'contactRequestedAt', "kept_row"->'askedAt');--> statement-breakpoint
ALTER TABLE "merges" FORCE ROW LEVEL SECURITY;
