ALTER TABLE `cases` ADD `owner_id` text;--> statement-breakpoint
ALTER TABLE `memberships` ADD `invited_at` text;--> statement-breakpoint
ALTER TABLE `memberships` ADD `is_sso_only` integer DEFAULT false NOT NULL;