ALTER TABLE `mails` ADD `html` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `mails` ADD `locale` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `last_digest_on` text;