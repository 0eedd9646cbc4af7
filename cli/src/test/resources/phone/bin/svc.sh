# svc power|wifi|... : obeys without a word
exit 0
