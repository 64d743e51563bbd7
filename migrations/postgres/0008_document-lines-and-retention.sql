ALTER TABLE "document_file_parts" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "document_file_parts" CASCADE;--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "line_id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "version_no" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "superseded_at" text COLLATE "C" DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "document_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "received_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "note" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "sha256" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_files" ADD COLUMN "key_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "purpose_ended_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "purpose_ended_on" text COLLATE "C";--> statement-breakpoint
CREATE UNIQUE INDEX "document_files_line" ON "document_files" USING btree ("org_id","line_id","version_no");--> statement-breakpoint
CREATE INDEX "people_purpose_ended" ON "people" USING btree ("org_id","purpose_ended_by","purpose_ended_on","id");