kind: Raw
# ÿÃ( {{ .Files.Get "raw" | trim }} {{ "\xfe" }} {{ printf "%q" (.Files.Get "raw") }} {{ len (.Files.Get "raw") }}
q: {{ .Files.Get "raw" | quote }}
