ALTER TABLE "cases" ADD COLUMN "owner_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "invited_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "is_sso_only" boolean DEFAULT false NOT NULL;