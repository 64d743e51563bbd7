CREATE TABLE "import_file_parts" (
	"org_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"part_no" bigint NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "import_file_parts_org_id_import_id_part_no_pk" PRIMARY KEY("org_id","import_id","part_no")
);
--> statement-breakpoint
ALTER TABLE "travel_documents" ALTER COLUMN "type" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_file_parts" ADD CONSTRAINT "import_file_parts_of" FOREIGN KEY ("org_id","import_id") REFERENCES "imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_verdict" ON "import_rows" USING btree ("org_id","import_id","verdict","row_no");--> statement-breakpoint
ALTER TABLE "imports" DROP COLUMN "file_sealed";--> statement-breakpoint
ALTER TABLE "import_file_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_file_parts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "import_file_parts_of_employer" ON "import_file_parts" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');