#!/usr/bin/env python3
"""check_schema.py SCHEMA DOCUMENT: exit status 0 valid, 1 invalid, 77 without the module jsonschema."""
import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
jsonschema.Draft7Validator.check_schema(schema)
errors = list(jsonschema.Draft7Validator(schema).iter_errors(document))
sys.exit(1 if errors else 0)
